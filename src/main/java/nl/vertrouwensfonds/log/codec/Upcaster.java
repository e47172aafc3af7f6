package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * Reads an older shape of an event as its next version. Stored bytes are never rewritten.
 *
 * @param from the stored name of the older shape, such as {@code thing-happened.v1}
 * @param to the name of the next
 * @param data maps the older {@code data} to the newer
 */
public record Upcaster(String from, String to, UnaryOperator<ObjectNode> data) {}

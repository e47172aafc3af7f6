package nl.vertrouwensfonds.domain.rule;

/** What somebody at the table asks for. Each subject has its own commands beside its rules. */
public interface Command {}

package nl.vertrouwensfonds.proof;

/** Why a proof proves nothing; the first that applies is told. */
public enum Flaw {
  INDEX_OUT_OF_RANGE,
  HASH_LENGTH,
  SIZES_REVERSED,
  EMPTY_TREE,
  PROOF_LENGTH,
  ROOT_MISMATCH
}

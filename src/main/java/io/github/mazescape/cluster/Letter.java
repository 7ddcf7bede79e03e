package io.github.mazescape.cluster;

/**
 * A message on its way through the engine: the bytes that {@code MessageCodec} made, or that came and nobody has looked
 * at yet. Handed over: not to be modified.
 */
record Letter(byte[] bytes) {}

/** Recurrent networks: topology, the order of the weights, and the kernels that run the forward pass over lanes. */
@NullMarked
package io.github.mazescape.network;

import org.jspecify.annotations.NullMarked;

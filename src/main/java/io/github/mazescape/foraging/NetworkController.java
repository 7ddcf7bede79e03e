package io.github.mazescape.foraging;

import io.github.mazescape.network.ForwardPass;

/**
 * A network decides.
 *
 * @param pass the forward pass, its weights loaded, with as many lanes as the episode
 */
public record NetworkController(ForwardPass pass) implements Controller {
    @Override
    public void begin(Episode episode) {
        pass.reset();
    }

    @Override
    public void decide(int[] observations, int[] actions) {
        pass.step(observations, actions);
    }
}

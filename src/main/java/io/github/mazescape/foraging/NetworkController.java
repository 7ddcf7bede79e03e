package io.github.mazescape.foraging;

import io.github.mazescape.network.ForwardPass;

/** A network decides, and forgets as the ablation of the task has it. */
public final class NetworkController implements Controller {
    private final ForwardPass pass;
    private int forgetEvery;
    private int step;

    /** @param pass the forward pass, its weights loaded, with as many lanes as the episode */
    public NetworkController(ForwardPass pass) {
        this.pass = pass;
    }

    @Override
    public void begin(Episode episode) {
        forgetEvery = episode.task().ablation().forgetEvery();
        step = 0;
        pass.reset();
    }

    @Override
    public void decide(int[] observations, int[] actions) {
        if (forgetEvery > 0 && step % forgetEvery == 0) {
            pass.reset();
        }
        step++;
        pass.step(observations, actions);
    }
}

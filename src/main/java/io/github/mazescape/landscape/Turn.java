package io.github.mazescape.landscape;

/** Leave to work, for those who share the cores with others. */
public interface Turn {
    /** Leave that is always given. */
    Turn FREE = new Turn() {
        @Override
        public void begin() {}

        @Override
        public void end(long agentSteps) {}

        @Override
        public void rest() {}
    };

    /** Waits until work may begin. */
    void begin();

    /** Work has ended in which n agent-steps were done. */
    void end(long agentSteps);

    /** There is no more work for now. */
    void rest();
}

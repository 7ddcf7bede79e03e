package io.github.mazescape.cli.option;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"mazescape " + (version == null ? "(unpackaged)" : version)};
    }
}

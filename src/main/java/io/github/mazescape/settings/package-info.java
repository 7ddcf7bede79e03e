/**
 * Every parameter declared once in {@link io.github.mazescape.settings.Parameters}, and the settings files read and
 * written from that declaration. An {@link io.github.mazescape.settings.Edition} is what files of one version mean by
 * defaults and presets.
 */
@NullMarked
package io.github.mazescape.settings;

import org.jspecify.annotations.NullMarked;

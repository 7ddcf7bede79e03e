/** Every parameter declared once, and the settings files read and written from that declaration. */
@NullMarked
package io.github.mazescape.settings;

import org.jspecify.annotations.NullMarked;

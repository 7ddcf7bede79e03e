package io.github.mazescape.window.command;

import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.Map;

/**
 * A key as the user names it: a sign such as {@code +}, a letter, {@code space}, {@code home}, an arrow such as
 * {@code →}, and before it {@code ctrl+} or {@code shift+}.
 *
 * @param sign the sign that it types, in lower case; 0 for keys that type none
 * @param code its code (java.awt.event.KeyEvent) where it types no sign; 0 otherwise
 * @param control whether the control key is held
 * @param shift whether the shift key is held; with signs such as {@code +}, which some keyboards type with it, it does
 *     not matter
 */
record KeyName(char sign, int code, boolean control, boolean shift) {
    private static final Map<String, Integer> CODES = Map.of(
            "f1", KeyEvent.VK_F1,
            "f2", KeyEvent.VK_F2,
            "→", KeyEvent.VK_RIGHT,
            "←", KeyEvent.VK_LEFT,
            "↑", KeyEvent.VK_UP,
            "↓", KeyEvent.VK_DOWN,
            "home", KeyEvent.VK_HOME,
            "end", KeyEvent.VK_END,
            "page up", KeyEvent.VK_PAGE_UP,
            "page down", KeyEvent.VK_PAGE_DOWN);

    private static final Map<String, Character> SIGNS =
            Map.of("space", ' ', "backspace", '\b', "tab", '\t', "−", '-', "return", '\n', "enter", '\n');

    /**
     * Reads the name of a key.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    static KeyName parse(String name) {
        String rest = name;
        boolean control = rest.startsWith("ctrl+");
        rest = control ? rest.substring("ctrl+".length()) : rest;
        boolean shift = rest.startsWith("shift+");
        rest = shift ? rest.substring("shift+".length()) : rest;
        Integer code = CODES.get(rest);
        if (code != null) {
            return new KeyName((char) 0, code, control, shift);
        }
        Character named = SIGNS.get(rest);
        if (named != null) {
            return new KeyName(named, 0, control, shift);
        }
        if (rest.length() != 1 || !rest.equals(rest.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("key: expected a sign, a small letter, or one of " + SIGNS.keySet()
                    + " and " + CODES.keySet() + ", got '" + name + "'");
        }
        return new KeyName(rest.charAt(0), 0, control, shift);
    }

    /** Whether this is the key that was pressed. */
    boolean matches(char typed, int keyCode, boolean withControl, boolean withShift) {
        if (control != withControl) {
            return false;
        }
        if (code != 0) {
            return code == keyCode && shift == withShift;
        }
        boolean letter = Character.isLetter(sign);
        if ((letter || sign <= ' ') && shift != withShift) {
            return false;
        }
        boolean same = Character.toLowerCase(typed) == sign;
        return same || control && letter && keyCode == Character.toUpperCase(sign);
    }
}

package io.github.mazescape.cli.option;

import io.github.mazescape.input.InputException;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What the words of a command line may be, told without the names of Java's types. */
public final class ArgumentTypes {
    private ArgumentTypes() {}

    /** Makes commands read numbers and names of files as this class does. */
    public static void register(CommandLine commands) {
        commands.registerConverter(Integer.class, word -> (int) whole(word, Integer.MIN_VALUE, Integer.MAX_VALUE));
        commands.registerConverter(int.class, word -> (int) whole(word, Integer.MIN_VALUE, Integer.MAX_VALUE));
        commands.registerConverter(Long.class, word -> whole(word, Long.MIN_VALUE, Long.MAX_VALUE));
        commands.registerConverter(double.class, ArgumentTypes::number);
        commands.registerConverter(Path.class, ArgumentTypes::path);
    }

    /** What is wrong with an argument, where this class refused it; else the same exception. */
    public static RuntimeException refusal(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (!(wrong.getCause() instanceof InputException told) || argument == null) {
            return wrong;
        }
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return (told.advice().isEmpty() ? told.advise("'" + command + " --help' shows what there is") : told)
                .within(name, " ");
    }

    private static long whole(String word, long least, long most) {
        try {
            BigInteger number = new BigInteger(word);
            if (number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        } catch (NumberFormatException e) {
            throw refused("a whole number", word);
        }
        throw refused("a whole number from " + least + " to " + most, word);
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw refused("a number", word);
        }
    }

    private static Path path(String word) {
        if (word.isBlank()) {
            throw refused("the name of a file or folder", word);
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw unnameable(e);
        }
    }

    private static InputException refused(String expected, String word) {
        return InputException.at("").expected(expected).got("'" + word + "'");
    }

    /** A name that no file can have here, and what to do where the locale is to blame. */
    public static InputException unnameable(InvalidPathException wrong) {
        InputException told = InputException.at("'" + wrong.getInput() + "'")
                .expected("the name of a file")
                .got(wrong.getReason());
        boolean ascii = wrong.getInput().chars().allMatch(character -> character < 0x80);
        return ascii
                ? told
                : told.got("characters that the locale does not have")
                        .advise("set LC_ALL=C.UTF-8, or another locale of UTF-8");
    }
}

package io.github.mazescape.cluster.pair;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;

/** What certifies machines: a key of its own, whose certificate they trust. */
final class Authority {
    private static final String NAME = "mazescape-authority";
    static final String STORE = "authority.p12";
    private static final int PASSWORD_BYTES = 24;

    private final Path store;
    private final Path passwordFile;

    private Authority(Path folder) {
        store = folder.resolve(STORE);
        passwordFile = folder.resolve(Certificates.PASSWORD);
    }

    /** The authority in a folder, made where there is none. */
    static Authority in(Path folder) throws IOException {
        Authority authority = new Authority(folder);
        if (!Files.exists(authority.store)) {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.writeLine(authority.passwordFile, newPassword());
            Keytool.makePair(
                    authority.store,
                    authority.passwordFile,
                    NAME,
                    List.of("-ext", "bc:critical=ca:true,pathlen:0", "-ext", "ku:critical=keyCertSign,cRLSign"));
        }
        return authority;
    }

    /** Puts all that a machine proves itself by into its folder, which is empty. */
    void certify(String host, Path folder) throws IOException {
        forget(host);
        Keytool.makePair(
                store,
                passwordFile,
                host,
                List.of(
                        "-signer",
                        NAME,
                        "-ext",
                        "san=" + (HostNames.isAddress(host) ? "ip:" : "dns:") + host,
                        "-ext",
                        "ku:critical=digitalSignature",
                        "-ext",
                        "eku=serverAuth,clientAuth"));
        char[] own = Files.readString(passwordFile).strip().toCharArray();
        String password = newPassword();
        try {
            KeyStore all = load(own);
            Key key = all.getKey(host, own);
            Certificate[] chain = all.getCertificateChain(host);
            if (key == null || chain == null) {
                throw InputException.found(store, "the key of " + host, "none").advise("make a new folder");
            }
            KeyStore keys = empty();
            keys.setKeyEntry(host, key, password.toCharArray(), chain);
            KeyStore trusted = empty();
            trusted.setCertificateEntry(NAME, all.getCertificate(NAME));
            PrivateFiles.writeLine(folder.resolve(Certificates.HOST), host);
            PrivateFiles.writeLine(folder.resolve(Certificates.PASSWORD), password);
            PrivateFiles.write(folder.resolve(Certificates.KEYS), bytes(keys, password.toCharArray()));
            PrivateFiles.write(folder.resolve(Certificates.TRUSTED), bytes(trusted, password.toCharArray()));
            all.deleteEntry(host);
            byte[] rest = bytes(all, own);
            WholeFile.write(store, out -> out.write(rest));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Takes out what an attempt that was cut off has left of a machine. */
    private void forget(String host) throws IOException {
        char[] own = Files.readString(passwordFile).strip().toCharArray();
        try {
            KeyStore all = load(own);
            if (!NAME.equals(host) && all.containsAlias(host)) {
                all.deleteEntry(host);
                byte[] rest = bytes(all, own);
                WholeFile.write(store, out -> out.write(rest));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private KeyStore load(char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        return keys;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        return keys;
    }

    private static byte[] bytes(KeyStore keys, char[] password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        keys.store(bytes, password);
        return bytes.toByteArray();
    }
}

package org.callaudit.jobs.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.ingest.CustomerHash;

/** The home's secret key: 32 random bytes, made at first use, readable by their owner only. */
public final class HomeKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    private HomeKey(byte[] key) {
        this.key = key;
    }

    /** The home's key; made if there is none. */
    public static synchronized HomeKey of(Home home) throws IOException {
        Path file = home.db().resolve("key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            try (AsideFile aside = new AsideFile(file)) {
                createForOwner(aside.path());
                Files.write(aside.path(), fresh);
                aside.commit();
            }
        }
        return new HomeKey(Files.readAllBytes(file));
    }

    private static void createForOwner(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    /** What customers are known as in this home. */
    public CustomerHash customers() {
        return new CustomerHash(key);
    }

    /** Writes the source encrypted (AES-256-GCM; a fresh nonce first). */
    public void encrypt(Path source, Path target) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try (OutputStream plain = Files.newOutputStream(target)) {
            plain.write(nonce);
            try (OutputStream out = new CipherOutputStream(plain, cipher(Cipher.ENCRYPT_MODE, nonce))) {
                Files.copy(source, out);
            }
        }
    }

    /** Writes what {@link #encrypt} wrote in the clear again. */
    public void decrypt(Path source, OutputStream target) throws IOException {
        try (InputStream encrypted = Files.newInputStream(source)) {
            byte[] nonce = encrypted.readNBytes(NONCE_BYTES);
            try (InputStream in = new CipherInputStream(encrypted, cipher(Cipher.DECRYPT_MODE, nonce))) {
                in.transferTo(target);
            }
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("AES-GCM is not available: " + e.getMessage(), e);
        }
    }
}

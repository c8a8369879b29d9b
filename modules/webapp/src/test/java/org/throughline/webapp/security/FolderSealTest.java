package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSealTest {

    private static final byte[] SECRET = "twenty bytes of them".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aSecretIsReadAgainByItsOwnerAlone() {
        FolderSeal seal = new FolderSeal(new KeyFolder(folder));

        String sealed = seal.seal(SECRET, "lan");

        assertThat(new FolderSeal(new KeyFolder(folder)).open(sealed, "lan")).isEqualTo(SECRET);
        assertThat(sealed).startsWith("aes-256-gcm$").isNotEqualTo(seal.seal(SECRET, "lan"));
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, "hai"));
    }

    @Test
    void aSecretThatWasChangedOrSealedElsewhereIsNotRead() throws IOException {
        FolderSeal seal = new FolderSeal(new KeyFolder(folder));
        String sealed = seal.seal(SECRET, "lan");
        int last = sealed.length() - 3;
        String changed =
                sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);

        assertThatIllegalStateException().isThrownBy(() -> seal.open(changed, "lan"));
        assertThatIllegalStateException().isThrownBy(() -> seal.open("plain", "lan"));
        Files.delete(folder.resolve("factors.key"));
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, "lan"));
    }

    @Test
    void theKeyIsForNobodyElse() throws IOException {
        new FolderSeal(new KeyFolder(folder)).seal(SECRET, "lan");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("factors.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aPictureIsReadAsTheTextItWasMadeOf() throws ReaderException {
        String address = "otpauth://totp/Throughline:reviewer-algorithm?secret=MZXW6YTBMZXW6YTBMZXW6YTBMZXW6YTB"
                + "&issuer=Throughline&algorithm=SHA1&digits=6&period=30";

        QrPicture picture = QrPicture.of(address);

        BinaryBitmap seen = new BinaryBitmap(new GlobalHistogramBinarizer(new Drawn(picture)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
    }

    /** The picture as a screen draws it, four pixels a square. */
    private static final class Drawn extends LuminanceSource {

        private static final int SCALE = 4;
        private static final Pattern STRETCH = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

        private final byte[] pixels;

        Drawn(QrPicture picture) {
            super(picture.side() * SCALE, picture.side() * SCALE);
            pixels = new byte[getWidth() * getHeight()];
            Arrays.fill(pixels, (byte) 255);
            Matcher stretches = STRETCH.matcher(picture.path());
            while (stretches.find()) {
                int x = Integer.parseInt(stretches.group(1)) * SCALE;
                int y = Integer.parseInt(stretches.group(2)) * SCALE;
                int width = Integer.parseInt(stretches.group(3)) * SCALE;
                for (int line = y; line < y + SCALE; line++) {
                    int start = line * getWidth() + x;
                    Arrays.fill(pixels, start, start + width, (byte) 0);
                }
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }
}

package org.callaudit.analytics.facts;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard for Parquet pages without Hadoop's codecs, whose configuration takes longer to load than a night's file. */
final class ZstdPages implements CompressionCodecFactory {

    private static final int LEVEL = 1;

    private final List<Runnable> releases = new ArrayList<>();

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        Compressor compressor = new Compressor();
        releases.add(compressor::release);
        return compressor;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.ZSTD) {
            throw new IllegalArgumentException("segments are written with ZSTD, this one with " + codec);
        }
        Decompressor decompressor = new Decompressor();
        releases.add(decompressor::release);
        return decompressor;
    }

    @Override
    public void release() {
        releases.forEach(Runnable::run);
        releases.clear();
    }

    private static byte[] array(BytesInput bytes) throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(array);
        return array.toByteArray();
    }

    private static final class Compressor implements BytesInputCompressor {

        private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(context.compress(array(bytes)));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            context.close();
        }
    }

    private static final class Decompressor implements BytesInputDecompressor {

        private final ZstdDecompressCtx context = new ZstdDecompressCtx();

        @Override
        public BytesInput decompress(BytesInput bytes, int expandedSize) throws IOException {
            return BytesInput.from(context.decompress(array(bytes), expandedSize));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int expandedSize) {
            byte[] compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(context.decompress(compressed, expandedSize));
        }

        @Override
        public void release() {
            context.close();
        }
    }
}

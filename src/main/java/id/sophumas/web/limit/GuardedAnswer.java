package id.sophumas.web.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** An answer that is written in pieces, each as far as its reader follows. */
final class GuardedAnswer extends HttpServletResponseWrapper {

    private static final int PIECE = 16 * 1024;

    private final Readership reader;
    private Pieces pieces;
    private PrintWriter writer;

    GuardedAnswer(HttpServletResponse response, Readership reader) {
        super(response);
        this.reader = reader;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (pieces == null) {
            pieces = new Pieces(super.getOutputStream(), reader);
        }
        return pieces;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // As the container does, so that the charset stands in the Content-Type.
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        end();
        super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        writer = null;
        pieces = null;
    }

    /** Hands over what was written as text. */
    void end() {
        if (writer != null) {
            writer.flush();
        }
    }

    private static final class Pieces extends ServletOutputStream {

        private final ServletOutputStream out;
        private final Readership reader;

        private Pieces(ServletOutputStream out, Readership reader) {
            this.out = out;
            this.reader = reader;
        }

        @Override
        public void write(int each) throws IOException {
            reader.write(1, () -> out.write(each));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += PIECE) {
                int from = offset + done;
                int size = Math.min(PIECE, length - done);
                reader.write(size, () -> out.write(bytes, from, size));
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}

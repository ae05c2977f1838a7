using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// Reads the codes of a Japanese charset that name a character a second time (NEC's ≒≡∫√⊥∠∵∩∪, and IBM's kanji in NEC's rows 89 to 92),
/// which the WHATWG index jis0208 has. The runtime reads them only where it may also read what is no character at all as ・: here that
/// becomes U+FFFD.
/// </summary>
internal sealed class DuplicateFallback(Encoding lenient) : DecoderFallback
{
    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(lenient);

    private sealed class Buffer(Encoding lenient) : DecoderFallbackBuffer
    {
        private char value;

        public override int Remaining => value == '\0' ? 0 : 1;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            value = lenient.GetString(bytesUnknown) is [var known and not '・'] && bytesUnknown.Length == 2 ? known : '\uFFFD';
            return true;
        }

        public override char GetNextChar()
        {
            var next = value;
            value = '\0';
            return next;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => value = '\0';
    }
}

using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>
/// Splits text into words by <see cref="MorphemeAnalyzer"/>, behind Lucene.Net's API and with the names and modes of its Kuromoji package. It differs from
/// that in what makes its words equal MeCab's: unknown words follow MeCab's rules, and each line is analysed by itself.
/// </summary>
public sealed class JapaneseTokenizer : Tokenizer
{
    /// <summary>The mode of <see cref="JapaneseAnalyzer"/> unless told otherwise.</summary>
    public const JapaneseTokenizerMode DEFAULT_MODE = JapaneseTokenizerMode.SEARCH;

    private readonly bool discardPunctuation;
    private readonly JapaneseTokenizerMode mode;
    private readonly LineBuffer line = new();
    private readonly MorphemeAnalyzer analyzer;
    private readonly CompoundSplitter splitter;
    private readonly MorphemeList words = new();

    // The tokens of a line, the last first.
    private readonly List<Token> pending = [];
    private ICharTermAttribute term = null!;
    private IOffsetAttribute offset = null!;
    private IPositionIncrementAttribute increment = null!;
    private IPositionLengthAttribute positionLength = null!;
    private IBaseFormAttribute baseForm = null!;
    private IPartOfSpeechAttribute partOfSpeech = null!;
    private IReadingAttribute reading = null!;
    private IInflectionAttribute inflection = null!;
    private int lastPosition;

    /// <summary>Reads an input; <paramref name="userDictionary"/> is null.</summary>
    public JapaneseTokenizer(TextReader input, UserDictionary? userDictionary, bool discardPunctuation, JapaneseTokenizerMode mode)
        : this(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, input, userDictionary, discardPunctuation, mode)
    {
    }

    /// <inheritdoc cref="JapaneseTokenizer(TextReader, UserDictionary?, bool, JapaneseTokenizerMode)"/>
    public JapaneseTokenizer(
        AttributeFactory factory, TextReader input, UserDictionary? userDictionary, bool discardPunctuation, JapaneseTokenizerMode mode)
        : base(factory, input)
    {
        _ = userDictionary;
        (this.discardPunctuation, this.mode) = (discardPunctuation, mode);
        analyzer = new MorphemeAnalyzer(IpadicDictionary.Default);
        splitter = new CompoundSplitter(analyzer);
        AddAttributes();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        line.Open(m_input);
        pending.Clear();
        lastPosition = -1;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        while (pending.Count == 0)
        {
            if (!line.Next())
            {
                return false;
            }

            ReadLine();
        }

        var token = pending[^1];
        pending.RemoveAt(pending.Count - 1);
        ClearAttributes();
        term.Append(token.Surface);
        offset.SetOffset(CorrectOffset(token.Position), CorrectOffset(token.Position + token.Surface.Length));
        increment.PositionIncrement = token.Position == lastPosition ? 0 : 1;
        positionLength.PositionLength = token.PositionLength;
        baseForm.SetToken(token);
        partOfSpeech.SetToken(token);
        reading.SetToken(token);
        inflection.SetToken(token);
        lastPosition = token.Position;
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(line.Offset + line.Length);
        offset.SetOffset(end, end);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            line.Close();
        }
    }

    private void AddAttributes()
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
        positionLength = AddAttribute<IPositionLengthAttribute>();
        baseForm = AddAttribute<IBaseFormAttribute>();
        partOfSpeech = AddAttribute<IPartOfSpeechAttribute>();
        reading = AddAttribute<IReadingAttribute>();
        inflection = AddAttribute<IInflectionAttribute>();
    }

    // From the last word to the first, as Kuromoji goes, for what a long word is split into depends on what follows it.
    private void ReadLine()
    {
        analyzer.Analyze(line.Units.AsSpan(0, line.Length), words);
        Morpheme? behind = null;
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var word = words[at];
            var parts = mode == JapaneseTokenizerMode.NORMAL ? [] : splitter.Split(line.Units, line.Length, words.AsSpan(), at, behind);
            if (parts.Length == 0)
            {
                AddWord(word);
                behind = word;
                continue;
            }

            behind = parts[0];
            AddCompound(word, parts);
        }
    }

    // The whole word lies beside the first of its tokens, and is read after it.
    private void AddCompound(Morpheme word, ReadOnlySpan<Morpheme> parts)
    {
        var before = pending.Count;
        for (var part = parts.Length - 1; part >= 0; part--)
        {
            AddWord(parts[part]);
        }

        var count = pending.Count - before;
        if (count > 0)
        {
            pending.Insert(pending.Count - 1, Make(word, count));
        }
    }

    private void AddWord(Morpheme word)
    {
        if (mode == JapaneseTokenizerMode.EXTENDED && word.IsUnknown)
        {
            AddCharacters(word);
        }
        else if (!IsDiscarded(word.Start))
        {
            pending.Add(Make(word, 1));
        }
    }

    private void AddCharacters(Morpheme word)
    {
        for (var end = word.End; end > word.Start;)
        {
            var start = end - word.Start > 1 && char.IsSurrogatePair(line.Units[end - 2], line.Units[end - 1]) ? end - 2 : end - 1;
            if (!IsDiscarded(start))
            {
                pending.Add(Make(word with { Start = start, Length = end - start }, 1));
            }

            end = start;
        }
    }

    private Token Make(Morpheme word, int positions) =>
        new(analyzer.Dictionary, word with { Start = line.Offset + word.Start }, new string(line.Units, word.Start, word.Length)) { PositionLength = positions };

    private bool IsDiscarded(int at) => discardPunctuation && char.GetUnicodeCategory(line.Units[at]) is UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol
        or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}

using System.Runtime.CompilerServices;
using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology;

/// <summary>
/// The lattice of one line, or of a window of an overlong one, and the search for its cheapest path. Pointers instead of spans: nothing here
/// is worth its time with a bounds check on every access. Text is read below its end alone, the dictionary's tables are dense, and
/// the buffers are made for the most that a place can hold.
/// </summary>
internal sealed unsafe class Lattice
{
    private const int Window = 4096;
    private const int MaxGap = 1024;

    // As MeCab groups unless told otherwise: the first character and so many more.
    private const int MaxGrouped = 24;

    private const int SentenceBoundary = 0;
    private const int First = 1;

    private readonly DictionaryData data;
    private readonly int slack;
    private readonly int[] ends;
    private readonly int* ending;
    private readonly Arrivals arrivals;
    private readonly int nodesAPlace;
    private LatticeNode[] nodes;
    private LatticeNode* node;
    private int count;
    private ISpanPenalty? penalty;
    private int limit;

    public Lattice(DictionaryData data)
    {
        this.data = data;
        var longest = Math.Max(data.Limits.LongestSurface, 2 * (MaxGrouped + 2));
        slack = MaxGap + longest + 2;
        nodesAPlace = (data.Limits.LongestSurface + 18) * data.Limits.EntriesOfASurface;
        ending = PinnedArray.Make(Window + slack, out ends);
        arrivals = new Arrivals(data);
        nodes = GC.AllocateUninitializedArray<LatticeNode>(Math.Max(4096, 2 * nodesAPlace), pinned: true);
        node = (LatticeNode*)Unsafe.AsPointer(ref nodes[0]);
    }

    /// <summary>Adds the words of a line.</summary>
    public void AnalyzeLine(ReadOnlySpan<char> text, int start, int end, MorphemeList result)
    {
        fixed (char* units = text)
        {
            var right = SentenceBoundary;
            while (start < end)
            {
                (start, right) = AnalyzeWindow(units, start, end, right, result);
            }
        }
    }

    /// <summary>
    /// Adds the words of the cheapest path through a span alone, between two words, with a penalty on each word. Words that would reach over
    /// its end are left out, unknown ones as well. False where there is no such path.
    /// </summary>
    public bool AnalyzeSpan(ReadOnlySpan<char> text, LatticeSpan span, ISpanPenalty charge, MorphemeList result)
    {
        (penalty, limit) = (charge, span.End);
        fixed (char* units = text)
        {
            Begin(span.Start, span.End, span.RightBefore);
            for (var at = span.Start; at < span.End; at++)
            {
                var begin = SkipSpace(units, at, span.End);
                if (begin < span.End && ending[at - span.Start] != 0)
                {
                    arrivals.Gather(node, ending[at - span.Start]);
                    AddWords(units, span.Start, begin, span.LineEnd);
                }
            }
        }

        penalty = null;
        var head = ending[span.End - span.Start];
        if (head != 0)
        {
            Finish(head, span.LeftBehind, result);
        }

        return head != 0;
    }

    // Where to go on, and the right id of the word that goes before.
    private (int Start, int Right) AnalyzeWindow(char* text, int origin, int end, int right, MorphemeList result)
    {
        Begin(origin, end, right);
        for (var at = origin; ; at++)
        {
            if (at < end && at - origin < Window)
            {
                if (ending[at - origin] == 0)
                {
                    continue;
                }

                var begin = SkipSpace(text, at, end);
                if (begin < end && begin - at <= MaxGap)
                {
                    arrivals.Gather(node, ending[at - origin]);
                    AddWords(text, origin, begin, end);
                    continue;
                }

                Finish(ending[at - origin], SentenceBoundary, result);
                return (begin, SentenceBoundary);
            }

            if (at < end)
            {
                return Settle(origin, result);
            }

            Finish(ending[at - origin], SentenceBoundary, result);
            return (end, SentenceBoundary);
        }
    }

    private void Begin(int origin, int end, int right)
    {
        new Span<int>(ending, Math.Min(end - origin, Window) + slack).Clear();
        node[First] = new LatticeNode { Right = (ushort)right, Start = origin, End = origin };
        ending[0] = First;
        count = First + 1;
    }

    private int SkipSpace(char* text, int at, int end)
    {
        var mask = data.Limits.SpaceMask;
        while (at < end)
        {
            var own = CategoryOf(text[at])->Mask;
            if ((mask & own) == 0)
            {
                break;
            }

            mask = own;
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CharacterCategory* CategoryOf(char unit) => data.Categories + (data.Units[unit] >> 16);

    private void AddWords(char* text, int origin, int begin, int end)
    {
        if (nodes.Length - count < nodesAPlace)
        {
            Grow();
        }

        // Unknown words first: what is made later wins a tie, and in MeCab's lists the dictionary's words come first.
        var category = CategoryOf(text[begin]);
        var any = category->Invoke != 0 && AddUnknown(text, origin, begin, end, category);
        any |= AddKnown(text, origin, begin, end);
        if (!any && (category->Invoke != 0 || !AddUnknown(text, origin, begin, end, category)))
        {
            AddTemplates(origin, begin, begin + Width(text, begin, end), category);
        }
    }

    private bool AddKnown(char* text, int origin, int begin, int end)
    {
        var found = false;
        var slot = DoubleArray.Root;
        var current = data.Trie[slot];
        for (var at = begin; at < end;)
        {
            var label = (ushort)data.Units[text[at]];
            current = data.Trie[DoubleArray.Base(current) + label];
            if (DoubleArray.Label(current) != label)
            {
                break;
            }

            at++;
            var value = DoubleArray.Value(current);
            if (value == DoubleArray.NoValue)
            {
                continue;
            }

            found = true;
            uint token;
            do
            {
                token = data.Tokens[value];
                Add(origin, begin, at, token, value++);
            }
            while (!TokenRecord.IsLast(token));
        }

        return found;
    }

    private bool AddUnknown(char* text, int origin, int begin, int end, CharacterCategory* category)
    {
        var second = begin + Width(text, begin, end);
        var (grouped, added) = (-1, false);
        if (category->Group != 0)
        {
            var (at, mask, more) = (second, category->Mask, 0);
            while (at < end && more <= MaxGrouped)
            {
                var own = CategoryOf(text[at])->Mask;
                if ((mask & own) == 0)
                {
                    break;
                }

                mask = own;
                at += Width(text, at, end);
                more++;
            }

            if (more <= MaxGrouped)
            {
                AddTemplates(origin, begin, at, category);
                (grouped, added) = (at, true);
            }
        }

        var stop = second;
        for (var length = 1; length <= category->Length && stop != grouped; length++)
        {
            AddTemplates(origin, begin, stop, category);
            added = true;
            if (stop >= end || (category->Mask & CategoryOf(text[stop])->Mask) == 0)
            {
                break;
            }

            stop += Width(text, stop, end);
        }

        return added;
    }

    private static int Width(char* text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private void AddTemplates(int origin, int begin, int stop, CharacterCategory* category)
    {
        uint token;
        var template = category->FirstTemplate;
        do
        {
            token = data.UnknownTokens[template];
            Add(origin, begin, stop, token, ~template++);
        }
        while (!TokenRecord.IsLast(token));
    }

    private void Add(int origin, int begin, int stop, uint token, int entry)
    {
        if (penalty is not null && stop > limit)
        {
            return;
        }

        var kind = data.Kinds + TokenRecord.Kind(token);
        var best = arrivals.Best(kind->Left);
        var place = node + count;
        place->Cost = (int)(best >> 32) + TokenRecord.Cost(token) + (penalty is null ? 0 : penalty.Of(begin, stop));
        place->Previous = ~(int)best;
        place->Start = begin;
        place->End = stop;
        place->Entry = entry;
        place->Right = kind->Right;
        place->PartOfSpeech = kind->PartOfSpeech;
        place->NextEnding = ending[stop - origin];
        ending[stop - origin] = count++;
    }

    private void Finish(int head, int left, MorphemeList result)
    {
        arrivals.Gather(node, head);
        Emit(~(int)arrivals.Best(left), result);
    }

    private void Emit(int last, MorphemeList result)
    {
        var words = 0;
        for (var at = last; at != First; at = node[at].Previous)
        {
            words++;
        }

        var room = result.Extend(words);
        for (var at = last; at != First; at = node[at].Previous)
        {
            ref var from = ref node[at];
            var unknown = from.Entry < 0;
            room[--words] = new Morpheme(from.Start, from.End - from.Start, unknown ? ~from.Entry : from.Entry, from.PartOfSpeech, unknown);
        }
    }

    // Emits up to the word through which every open path goes, or, where that lies too far back, along the cheapest. Costs start anew from there.
    private (int Start, int Right) Settle(int origin, MorphemeList result)
    {
        var place = Window;
        while (ending[place] == 0)
        {
            place++;
        }

        arrivals.Gather(node, ending[place]);
        var cheapest = arrivals.Cheapest;
        var word = Junction(place);
        if (node[word].End - origin < Window / 2)
        {
            word = ~(int)cheapest;
        }

        Emit(word, result);
        return (node[word].End, node[word].Right);
    }

    // Goes back from all open words at once, the latest first, until one is left. The links between words of one end are not needed any more.
    private int Junction(int place)
    {
        const int Open = -1;
        var open = 0;
        for (; place < ends.Length; place++)
        {
            for (var at = ending[place]; at != 0; open++)
            {
                (at, node[at].NextEnding) = (node[at].NextEnding, Open);
            }
        }

        var word = count - 1;
        for (; node[word].NextEnding != Open || open > 1; word--)
        {
            if (node[word].NextEnding == Open)
            {
                ref var before = ref node[node[word].Previous];
                open -= before.NextEnding == Open ? 1 : 0;
                before.NextEnding = Open;
            }
        }

        return word;
    }

    private void Grow()
    {
        var larger = GC.AllocateUninitializedArray<LatticeNode>(nodes.Length * 2, pinned: true);
        nodes.AsSpan(0, count).CopyTo(larger);
        nodes = larger;
        node = (LatticeNode*)Unsafe.AsPointer(ref nodes[0]);
    }
}

namespace CorpusForge.Japanese.PersonalData;

/// <summary>Groups of digits that separators join, read from the first digit on: <c>03-1234-5678</c> has three.</summary>
internal ref struct NumberGroups
{
    /// <summary>Most groups that are read; an IPv4 address and a card number have four.</summary>
    public const int Limit = 6;

    private const int DigitLimit = 24;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<Group> groups;

    /// <summary>Reads the groups from a digit on; what stands before the floor was found already and is no part of any number.</summary>
    public NumberGroups(ReadOnlySpan<char> text, int start, int floor, Span<Group> groups)
    {
        this.text = text;
        Floor = floor;
        this.groups = groups;
        var at = start;
        var joined = Separator.None;
        while (Count < Limit)
        {
            var end = EndOfDigits(at);
            groups[Count++] = new Group(at, end - at, joined);
            at = end;
            joined = ReadSeparator(ref at);
            if (joined == Separator.None)
            {
                break;
            }
        }
    }

    /// <summary>One group: where it begins, its digits, and what joins it to the group before.</summary>
    public readonly record struct Group(int Start, int Length, Separator Joined)
    {
        /// <summary>Index behind its last digit.</summary>
        public int End => Start + Length;
    }

    /// <summary>Number of groups, at least one.</summary>
    public int Count { get; private set; }

    /// <summary>Index behind what was found before.</summary>
    public int Floor { get; }

    /// <summary>A group.</summary>
    public readonly Group this[int index] => groups[index];

    /// <summary>Index of the first digit.</summary>
    public readonly int Start => groups[0].Start;

    /// <summary>Whether the first groups have these lengths, and what follows does not go on with the same number.</summary>
    public readonly bool Are(params ReadOnlySpan<int> lengths)
    {
        if (Count < lengths.Length)
        {
            return false;
        }

        for (var at = 0; at < lengths.Length; at++)
        {
            if (groups[at].Length != lengths[at])
            {
                return false;
            }
        }

        return EndsAfter(lengths.Length);
    }

    /// <summary>Whether the number can end behind its first groups: neither a hyphen, nor a dot, nor the separator within it follows.</summary>
    public readonly bool EndsAfter(int count) => Count <= count
        || !(groups[count].Joined is Separator.Hyphen or Separator.Dot || (count > 1 && groups[count].Joined == groups[count - 1].Joined));

    /// <summary>Whether one separator joins the first groups.</summary>
    public readonly bool Joined(int count, Separator separator)
    {
        for (var at = 1; at < count; at++)
        {
            if (groups[at].Joined != separator)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The digits of the first groups as values 0 to 9, no more than the buffer holds.</summary>
    public readonly ReadOnlySpan<byte> Digits(int count, Span<byte> buffer)
    {
        var length = 0;
        for (var at = 0; at < count; at++)
        {
            for (var unit = groups[at].Start; unit < groups[at].End && length < buffer.Length; unit++)
            {
                buffer[length++] = (byte)Units.Digit(text[unit]);
            }
        }

        return buffer[..length];
    }

    private readonly int EndOfDigits(int at)
    {
        while (at < text.Length && Units.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // Nothing, one dot, or up to three of a hyphen, parentheses and spaces; a digit must follow.
    private readonly Separator ReadSeparator(ref int at)
    {
        int hyphens = 0, parentheses = 0, spaces = 0, dots = 0;
        var start = at;
        while (at < text.Length && at - start < 3 && !Units.IsDigit(text[at]))
        {
            var unit = text[at++];
            hyphens += Units.IsHyphen(unit) ? 1 : 0;
            parentheses += unit is '(' or ')' or '（' or '）' ? 1 : 0;
            spaces += Units.IsSpace(unit) ? 1 : 0;
            dots += unit is '.' or '．' ? 1 : 0;
        }

        var read = at - start;
        if (read == 0 || at == text.Length || !Units.IsDigit(text[at]) || hyphens + parentheses + spaces + dots != read)
        {
            return Separator.None;
        }

        return (hyphens, parentheses, spaces, dots) switch
        {
            (0, 0, 0, 1) => Separator.Dot,
            (1, 0, <= 2, 0) => Separator.Hyphen,
            ( <= 1, 1, <= 1, 0) => Separator.Parenthesis,
            (0, 0, 1, 0) => Separator.Space,
            _ => Separator.None,
        };
    }

    /// <summary>Whether the first run of digits is too long for any number of a person.</summary>
    public readonly bool IsEndless => groups[0].Length > DigitLimit;
}

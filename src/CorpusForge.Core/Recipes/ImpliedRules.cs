using CorpusForge.Core.Filters;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes;

/// <summary>The rules that a recipe's transforms bring along.</summary>
internal static class ImpliedRules
{
    /// <summary>One rule a kind of personal data that removes its page, named <c>mask-personal-data.KIND</c>.</summary>
    public static IEnumerable<KeepRule> Of(IEnumerable<ITransform> transforms) => transforms.OfType<MaskPersonalData>().SelectMany(mask => new[]
    {
        Rule("email", mask.Email, new EmailCount()),
        Rule("phone", mask.Phone, new PhoneCount()),
        Rule("postal-address", mask.PostalAddress, new PostalAddressCount()),
        Rule("credit-card", mask.CreditCard, new CreditCardCount()),
        Rule("my-number", mask.MyNumber, new MyNumberCount()),
        Rule("bank-account", mask.BankAccount, new BankAccountCount()),
        Rule("ip-address", mask.IpAddress, new IpAddressCount()),
    }).OfType<KeepRule>();

    private static KeepRule? Rule(string kind, PersonalDataAction action, IMeasure measure) => action == PersonalDataAction.RemovePage
        ? new KeepRule($"mask-personal-data.{kind}", measure, new Bounds { High = 0 }) { Column = $"{kind}-count" }
        : null;
}

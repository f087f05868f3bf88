using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>A sidecar as bytes: what its YAML says, and where.</summary>
internal sealed class SidecarEncoder
{
    private readonly PieceWriter _to = new();

    private SidecarEncoder()
    {
    }

    /// <summary>The bytes of a sidecar.</summary>
    public static byte[] Write(Sidecar sidecar)
    {
        var codec = new SidecarEncoder();
        codec.WriteSidecar(sidecar);
        return codec._to.ToArray();
    }

    /// <summary>The bytes of what a sidecar says of title, cleaning and structure, and of nothing else.</summary>
    public static byte[] WriteOverrules(Sidecar sidecar)
    {
        var codec = new SidecarEncoder();
        codec._to.Text(sidecar.Text.Title);
        codec.WriteOverrulesOf(sidecar);
        return codec._to.ToArray();
    }

    private void WriteSidecar(Sidecar sidecar)
    {
        _to.Text(sidecar.SeedName);
        _to.TextOrNull(sidecar.Digest?.Sha256);
        Write(sidecar.Digest?.Place ?? default);
        Write(sidecar.Defaults);
        Write(sidecar.DefaultsPlace);
        Write(sidecar.Text);
        WriteOverrulesOf(sidecar);
        Many(sidecar.Annotations, Write);
    }

    private void WriteOverrulesOf(Sidecar sidecar)
    {
        Many(sidecar.Cleaning, entry =>
        {
            _to.Number(entry.FirstLine);
            _to.Number(entry.LastLine);
            Choice(entry.Action);
            _to.Text(entry.Reason);
            _to.Text(entry.Remark);
            Write(entry.Place);
        });
        Many(sidecar.Structure, entry =>
        {
            _to.TextOrNull(entry.Id);
            _to.Number(entry.Line);
            Choice(entry.As);
            NumberOrNull(entry.Level);
            Many(entry.Items, _to.Text);
            _to.Text(entry.Remark);
            Write(entry.Place);
        });
    }

    private void Write(TextDescription text)
    {
        foreach (var word in new[] { text.Title, text.ShortTitle, text.Slug, text.Creator, text.Publisher, text.Issued, text.Subject, text.Source, text.Language })
            _to.Text(word);
        Many(text.Sources, Write);
        Many([.. text.Remarks.OrderBy(remark => remark.Key, StringComparer.Ordinal)], remark =>
        {
            _to.Text(remark.Key);
            _to.Text(remark.Value);
        });
        Write(text.SlugPlace);
    }

    private void Write(Annotation annotation)
    {
        _to.Text(annotation.Id);
        Write(annotation.Place);
        Write(annotation.Target);
        Write(annotation.Content);
        _to.Text(annotation.Body);
        Write(annotation.Attribution);
        Many(annotation.Sources, Write);
    }

    private void Write(AnnotationContent content)
    {
        switch (content)
        {
            case Correction correction:
                _to.Byte((byte)'c');
                Choice<CorrectionKind>(correction.Kind);
                _to.TextOrNull(correction.Reading);
                break;
            case Note note:
                _to.Byte((byte)'n');
                Choice(note.Kind);
                break;
            case CrossReference reference:
                _to.Byte((byte)'r');
                Choice<Relation>(reference.Relation);
                _to.Text(reference.ToSeed);
                _to.Number(reference.ToTarget is null ? 0 : 1);
                if (reference.ToTarget is { } target)
                    Write(target);
                Write(reference.ToPlace);
                break;
            case Gap gap:
                _to.Byte((byte)'g');
                Choice<GapUnit>(gap.Unit);
                break;
            default:
                throw new ArgumentException($"No sidecar says {content.GetType().Name}.", nameof(content));
        }
    }

    private void Write(Target target)
    {
        Write(target.Place);
        Write(target.Start);
        _to.Number(target.End is null ? 0 : 1);
        if (target.End is { } end)
            Write(end);
        Choice(target.At);
    }

    private void Write(Quotation quotation)
    {
        _to.Text(quotation.Exact);
        _to.Text(quotation.Prefix);
        _to.Text(quotation.Suffix);
        NumberOrNull(quotation.Occurrence);
        NumberOrNull(quotation.Line);
    }

    private void Write(Attribution attribution)
    {
        _to.TextOrNull(attribution.By);
        _to.TextOrNull(attribution.Date);
        Choice<Status>(attribution.Status);
        Choice(attribution.Certainty);
    }

    private void Write(Citation citation)
    {
        _to.Text(citation.Ref);
        _to.Text(citation.Locator);
        Write(citation.Place);
    }

    // Every place of a sidecar is in its file, or nowhere.
    private void Write(Place place)
    {
        _to.Number(place.Path is null ? 0 : place.Line + 1);
        if (place.Path is not null)
            _to.Number(place.Column);
    }

    // Zero is null.
    private void Choice<T>(T? value)
        where T : struct, Enum => NumberOrNull(value is { } chosen ? Convert.ToInt32(chosen, null) : null);

    private void NumberOrNull(int? number) => _to.Number(number is { } known ? known + 1 : 0);

    private void Many<T>(ImmutableArray<T> many, Action<T> write)
    {
        _to.Number(many.Length);
        foreach (var one in many)
            write(one);
    }
}

using System.Collections.Immutable;
using SiteGen.Annotations;
using SiteGen.Diagnostics;
using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>Reads what <see cref="SidecarEncoder"/> wrote, in the same order.</summary>
internal sealed class SidecarDecoder
{
    private readonly PieceReader _from;
    private readonly string _path;

    // Most annotations are what their sidecar says of all of them.
    private Attribution? _defaults;

    private SidecarDecoder(PieceReader from, string path) => (_from, _path) = (from, path);

    /// <summary>The sidecar that was written.</summary>
    /// <param name="bytes">What <see cref="SidecarEncoder.Write(Sidecar)"/> gave.</param>
    /// <param name="path">Its file.</param>
    public static Sidecar Read(ReadOnlyMemory<byte> bytes, string path) => new SidecarDecoder(new PieceReader(bytes), path).ReadSidecar();

    private Sidecar ReadSidecar()
    {
        var name = _from.Text();
        var digest = _from.TextOrNull();
        var digestPlace = ReadPlace();
        var defaults = _defaults = ReadAttribution();
        var defaultsPlace = ReadPlace();
        return new Sidecar(name, _path, digest is null ? null : (digest, digestPlace), defaults, ReadText(),
            _from.Many(ReadCleaning), _from.Many(ReadStructure), _from.Many(ReadAnnotation))
        { DefaultsPlace = defaultsPlace };
    }

    private TextDescription ReadText()
    {
        var words = new string[9];
        for (var index = 0; index < words.Length; index++)
            words[index] = _from.Text();
        return new TextDescription(words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], words[8], _from.Many(ReadCitation),
            _from.Many(() => KeyValuePair.Create(_from.Text(), _from.Text())).ToImmutableDictionary(), ReadPlace());
    }

    private CleaningEntry ReadCleaning() => new(
        _from.Number(), _from.Number(), (CleaningAction?)NumberOrNull(), _from.Text(), _from.Text(), ReadPlace());

    private Structure ReadStructure() => new(
        _from.TextOrNull(), _from.Number(), (StructureKind?)NumberOrNull(), NumberOrNull(), _from.Many(_from.Text), _from.Text(), ReadPlace());

    private Annotation ReadAnnotation() => new(
        _from.Text(), ReadPlace(), ReadTarget(), ReadContent(), _from.Text(), ReadAttribution(), _from.Many(ReadCitation));

    private AnnotationContent ReadContent() => (char)_from.Byte() switch
    {
        'c' => new Correction((CorrectionKind)NumberOrNull()!.Value, _from.TextOrNull()),
        'n' => new Note((NoteKind?)NumberOrNull()),
        'r' => new CrossReference((Relation)NumberOrNull()!.Value, _from.Text(), _from.Number() == 0 ? null : ReadTarget(), ReadPlace()),
        _ => new Gap((GapUnit)NumberOrNull()!.Value),
    };

    private Target ReadTarget() => new(ReadPlace(), ReadQuotation(), _from.Number() == 0 ? null : ReadQuotation(), (Side?)NumberOrNull());

    private Quotation ReadQuotation() => new(_from.Text(), _from.Text(), _from.Text(), NumberOrNull(), NumberOrNull());

    private Attribution ReadAttribution()
    {
        var read = new Attribution(_from.TextOrNull(), _from.TextOrNull(), (Status)NumberOrNull()!.Value, (Certainty?)NumberOrNull());
        return read == _defaults ? _defaults : read;
    }

    private Citation ReadCitation() => new(_from.Text(), _from.Text(), ReadPlace());

    private Place ReadPlace() => _from.Number() is > 0 and var line ? new Place(_path, line - 1, _from.Number()) : default;

    private int? NumberOrNull() => _from.Number() is > 0 and var number ? number - 1 : null;
}

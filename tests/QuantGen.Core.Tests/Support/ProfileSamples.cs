using System;
using System.Collections.Generic;
using System.Linq;
using QuantGen.Core.Faults;
using QuantGen.Core.Formats;

namespace QuantGen.Core.Tests.Support;

/// <summary>Formats with profiles: the scales and zero points of <see cref="AffineSamples"/>, and powers of two.</summary>
internal static class ProfileSamples
{
    public static IEnumerable<Profile> Profiles => Enum.GetValues<Profile>().Where(profile => profile is not (Profile.Exact or Profile.CmsisNN));

    public static IEnumerable<UniformSpec> Of(Profile profile, int bits, int count) =>
        AffineSamples.OfBits(bits, count).Select((spec, index) => spec with
        {
            Profile = profile,
            WrittenRounding = null,
            WrittenNaN = null,
            Scale = index % 6 == 5 ? Math.ScaleB(1, index - 20) : spec.Scale,
        });

    /// <summary>Every profile at every width that it goes with.</summary>
    public static IEnumerable<UniformSpec> Every(int count) =>
        from profile in Profiles
        from bits in new[] { 2, 4, 8, 12, 16 }
        from spec in Of(profile, bits, count)
        where SpecChecker.Check(spec).All(fault => !fault.IsError)
        select spec;
}

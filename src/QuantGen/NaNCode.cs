namespace QuantGen;

/// <summary>The code of NaN. The sign and the payload of the NaN make no difference.</summary>
public enum NaNCode
{
    /// <summary>The code of 0: <c>ZeroPoint</c>.</summary>
    Zero = 0,

    /// <summary><c>MinCode</c>.</summary>
    Minimum = 1,

    /// <summary><c>MaxCode</c>.</summary>
    Maximum = 2,
}

namespace QuantGen.Core.Faults;

/// <summary>
/// Every kind of fault, once. The number is that of the diagnostic (<c>QG0101</c>). The analyzer, the generator and the tools
/// all use this list, so they cannot disagree.
/// </summary>
internal enum FaultCode
{
    // QG00xx: the declaration of the type.
    NotPartial = 1,
    ContainerNotPartial = 2,
    UnsupportedKind = 3,
    GenericQuantizer = 4,
    FileLocal = 5,
    InstanceFields = 6,
    NameClash = 7,
    CodeTypeMismatch = 8,

    // QG01xx: the format and its range.
    RangeNotHeld = 101,
    BitsOutOfRange = 102,
    ScaleOutOfRange = 103,
    NarrowRangeOneBit = 104,
    OneBitSigned = 105,
    RequirementInvalid = 106,
    UndefinedEnumValue = 107,
    ConflictingArguments = 108,
    OverflowNotSupported = 109,
    OverflowBitsOutOfRange = 110,
    ScaleInvalid = 111,
    TooManyBitsForScale = 112,
    ZeroPointOutside = 113,
    RangeNotCoverable = 114,
    ProfileNotSupported = 115,
    BlockNotSupported = 116,
    SymmetricRequirementNotHeld = 117,
    ArgumentWithoutEffect = 118,
    NotationInvalid = 119,
    ArgumentFromGeneratedCode = 120,
    FunctionNotSupported = 121,
    FunctionArgumentInvalid = 122,
    TooManyBitsForFunction = 123,
    ThresholdInvalid = 124,
    ExponentsNotSupported = 125,
    StochasticNotSupported = 126,

    // QG02xx: precision.
    ScaleRounded = 201,
    CodesNotExactInFloat = 202,
    IntegerBitsUnused = 203,
    NotationDeparts = 204,
    BoundRounded = 205,
    ZeroNotRepresentable = 206,

    // QG03xx: call sites.
    ConstantOutside = 301,
    RangeOutside = 302,
    RangePartlyOutside = 303,
    ElementOutside = 304,
    ConstantOffGrid = 305,
    CodeOutside = 306,
    DestinationShort = 307,
    CodeOfOther = 308,
    StatedRangeOutside = 309,
    StatedRangeInvalid = 310,

    // QG04xx: integer pipelines.
    OperandInvalid = 401,
    OperandNotLinear = 402,
    TermsInvalid = 403,
    SumNotHeld = 404,
    BiasNotCombinable = 405,
    CircularReference = 406,
    ResultNotSupported = 407,
    FactorsInvalid = 408,
    RequantizerNotProved = 409,
    EntriesInvalid = 410,
    LayerSizeInvalid = 411,

    // QG05xx: serialization.
    ConverterNotSeen = 501,

    // QG09xx: the environment.
    TargetNotSupported = 901,
}

namespace QuantGen.Core.Notation;

/// <summary>What is wrong with a notation, and where in its text. The message states what was expected, then what was found.</summary>
internal sealed record NotationError(TextRange Range, string Message);

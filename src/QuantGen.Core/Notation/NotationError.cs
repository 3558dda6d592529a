namespace QuantGen.Core.Notation;

/// <summary>What is wrong with a notation, and where in its text. The message: what was expected, then what is there.</summary>
internal sealed record NotationError(TextRange Range, string Message);

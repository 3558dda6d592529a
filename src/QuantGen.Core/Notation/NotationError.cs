namespace QuantGen.Core.Notation;

/// <summary>What is wrong with a notation, and where in its text. The message states what was expected and found, or which name is unknown.</summary>
internal sealed record NotationError(TextRange Range, string Message);

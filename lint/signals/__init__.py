"""What several rule kinds measure: pure functions from a document or text to numbers, spans and flags."""

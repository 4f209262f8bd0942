"""Open, create and replace files safely, whoever else can write to their folders."""

"""Other articles in a document: a segmentation of the text by learned models of cohesion."""

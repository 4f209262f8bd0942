"""Other articles in a document, found by segmentation with learned models of cohesion."""

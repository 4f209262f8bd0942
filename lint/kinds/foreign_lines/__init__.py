"""Lines that do not belong to the text: what stands around an article on its page, judged line by line in place."""

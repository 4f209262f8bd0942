"""Lines that do not belong to the text, such as menus and links, judged line by line in context."""

"""Files with markup: the prose of a file as a view, and edits carried back to the file."""

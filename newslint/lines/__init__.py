"""Whole lines and blocks: what they say, which phrases they are, and what stands twice."""

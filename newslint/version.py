"""The version, in a place that everything may import."""

VERSION = "0.1.0"
HOME = "https://github.com/newslint/newslint"

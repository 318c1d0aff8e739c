package dev.hexftp.domain.outcome;

/// Lines that follow each other in a script; `first` and `last` are their numbers, counted from 1.
public record LineSpan(int first, int last) {}

"""What staff do: each a fact that enters through `record`, or a change of a mail or a link. Any thread."""

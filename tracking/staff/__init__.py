"""The people who run the server: who they are, how they log in, what each of them may do."""

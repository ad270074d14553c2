language-name = Ελληνικά
frame-back = Πίσω

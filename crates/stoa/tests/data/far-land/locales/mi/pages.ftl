# A few words, so that the rest is said in the catalogue's own language.
language-name = Te reo Māori
frame-back = Hoki

// LMDI

print("lmdi")

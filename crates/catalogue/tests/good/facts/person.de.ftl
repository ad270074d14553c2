age-label = Ihr Alter
record-child = Kind
record-child-born-ask = Wann ist es geboren?
record-child-years-label = Alter

-- No statement looks for a promise by its day while it is not kept: the day alone has an index of its own.
DROP INDEX case_promises_due;

# What is wrong with a file that somebody sends.

upload-empty = The file “{ $name }” is empty. Choose it again, or choose another.
upload-too-large = The file “{ $name }” is too large. Choose one of up to { $megabytes } MB.
upload-kind = We cannot take the file “{ $name }”. Choose a PDF, a photo (JPG, PNG or HEIC) or a Word document.

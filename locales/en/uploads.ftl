# What is wrong with a file that somebody sends.

upload-empty = The file “{ $name }” is empty. Choose it again, or choose another.
upload-too-large = The file “{ $name }” is too large. Choose one of up to { $megabytes } MB.
upload-kind = We cannot take the file “{ $name }”. Choose a PDF, a photo (JPG, PNG or HEIC) or a Word document.

upload-not-kept = We could not keep the file “{ $name }” just now. Nothing else that you wrote is lost. Add it again in a few minutes.
files-are-unchecked = Files are not checked for viruses here.
file-is-checked = being checked for viruses. It can be opened when that is done.
file-is-infected = removed, because it carries a virus. Hand in another file.
case-event-file-infected = A virus was found in the file “{ $name }”, so it was removed. Send another file.
problem-file-checked-title = This file is still being checked
problem-file-checked-text = We look for viruses in every file before anybody opens it.
problem-file-checked-do = Try again in a few minutes.
problem-file-infected-title = This file was removed
problem-file-infected-text = It carries a virus, so nobody can open it.
problem-file-infected-do = Hand in another file, such as a new photo or scan.
problem-file-away-title = We cannot open this file just now
problem-file-away-text = The place where files are kept does not give it to us.
problem-file-away-do = Try again in a few minutes. If it still fails, tell us the reference below.

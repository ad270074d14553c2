# machine-drafted, not yet checked by a translator

upload-empty = 文件“{ $name }”是空的。请重新选择，或选择其他文件。
upload-too-large = 文件“{ $name }”太大。请选择不超过 { $megabytes } MB 的文件。
upload-kind = 我们不能接收文件“{ $name }”。请选择PDF、照片（JPG、PNG或HEIC）或Word文档。

upload-not-kept = 我们现在无法保存文件“{ $name }”。您填写的其他内容没有丢失。请过几分钟再添加。
files-are-unchecked = 这里不对文件进行病毒检查。
file-is-checked = 正在检查病毒，检查完成后即可打开。
file-is-infected = 含有病毒，已被删除。请另交一个文件。
case-event-file-infected = 文件“{ $name }”中发现病毒，已被删除。请另发一个文件。
problem-file-checked-title = 此文件仍在检查中
problem-file-checked-text = 任何人打开文件之前，我们都会先检查病毒。
problem-file-checked-do = 请过几分钟再试。
problem-file-infected-title = 此文件已被删除
problem-file-infected-text = 文件含有病毒，任何人都无法打开。
problem-file-infected-do = 请另交一个文件，例如新的照片或扫描件。
problem-file-away-title = 我们现在无法打开此文件
problem-file-away-text = 存放文件的地方没有返回该文件。
problem-file-away-do = 请过几分钟再试。如果仍然不行，请告诉我们下面的编号。

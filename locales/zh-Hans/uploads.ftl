# machine-drafted, not yet checked by a translator

upload-empty = 文件“{ $name }”是空的。请重新选择，或选择其他文件。
upload-too-large = 文件“{ $name }”太大。请选择不超过 { $megabytes } MB 的文件。
upload-kind = 我们不能接收文件“{ $name }”。请选择PDF、照片（JPG、PNG或HEIC）或Word文档。

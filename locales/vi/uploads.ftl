# machine-drafted, not yet checked by a translator

upload-empty = Tệp “{ $name }” trống. Hãy chọn lại, hoặc chọn tệp khác.
upload-too-large = Tệp “{ $name }” quá lớn. Hãy chọn tệp không quá { $megabytes } MB.
upload-kind = Chúng tôi không nhận được tệp “{ $name }”. Hãy chọn PDF, ảnh (JPG, PNG hoặc HEIC) hoặc tài liệu Word.

# machine-drafted, not yet checked by a translator

upload-empty = Tệp “{ $name }” trống. Hãy chọn lại, hoặc chọn tệp khác.
upload-too-large = Tệp “{ $name }” quá lớn. Hãy chọn tệp không quá { $megabytes } MB.
upload-kind = Chúng tôi không nhận được tệp “{ $name }”. Hãy chọn PDF, ảnh (JPG, PNG hoặc HEIC) hoặc tài liệu Word.

upload-not-kept = Hiện chúng tôi chưa lưu được tệp “{ $name }”. Những gì quý vị đã viết không bị mất. Hãy thêm lại tệp sau vài phút.
files-are-unchecked = Các tệp ở đây không được kiểm tra vi-rút.
file-is-checked = đang được kiểm tra vi-rút. Quý vị có thể mở khi kiểm tra xong.
file-is-infected = đã bị xóa vì có vi-rút. Quý vị hãy nộp tệp khác.
case-event-file-infected = Tệp “{ $name }” có vi-rút nên đã bị xóa. Quý vị hãy gửi tệp khác.
problem-file-checked-title = Tệp này vẫn đang được kiểm tra
problem-file-checked-text = Chúng tôi tìm vi-rút trong mọi tệp trước khi có người mở.
problem-file-checked-do = Quý vị hãy thử lại sau vài phút.
problem-file-infected-title = Tệp này đã bị xóa
problem-file-infected-text = Tệp có vi-rút nên không ai mở được.
problem-file-infected-do = Quý vị hãy nộp tệp khác, chẳng hạn ảnh hoặc bản quét mới.
problem-file-away-title = Hiện chúng tôi không mở được tệp này
problem-file-away-text = Nơi lưu tệp không đưa tệp cho chúng tôi.
problem-file-away-do = Quý vị hãy thử lại sau vài phút. Nếu vẫn không được, hãy cho chúng tôi biết mã dưới đây.

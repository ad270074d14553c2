# machine-drafted, not yet checked by a translator
step-confirm-in-writing = Xác nhận bằng văn bản
step-check-medicare-card = Kiểm tra thẻ Medicare
role-manager-licensing = quản lý cấp phép

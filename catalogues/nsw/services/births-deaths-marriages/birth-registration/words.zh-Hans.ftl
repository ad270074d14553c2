# machine-drafted, not yet checked by a translator
name = 出生登记
summary = 把您的宝宝登记在出生登记册上。登记免费，这是每个孩子的权利，办理出生证明也需要先登记。
requirement-baby-is-born-because = 您的宝宝已经出生。
requirement-baby-is-born-otherwise = 宝宝出生以后才能登记。
requirement-not-registered-yet-because = 出生尚未登记。
requirement-not-registered-yet-otherwise = 出生已经登记。您可以申请出生证明。
requirement-nsw-may-register-because = 新南威尔士州可以登记这次出生。
requirement-nsw-may-register-otherwise = 这次出生由其他州或领地登记。请联系宝宝出生地的登记处。
requirement-right-person-because = 您是可以签字的人。
requirement-right-person-otherwise = 父母双方要一起签字。只有在理由充分时，父母一方或其他人才可以单独签字。请把您的情况告诉我们。
outcome-register_by = 登记截止日期
outcome-still_in_time = 仍在期限内
review-by = 没有参与原决定的登记处工作人员

--
-- PostgreSQL database dump of a roll-call system; every name in it is invented.
--

SET client_encoding = 'UTF8';

COPY public.clients (client_id, nama, client_type, client_status, client_insta, client_insta_status, client_tiktok, client_tiktok_status, client_operator, parent_client_id) FROM stdin;
DIT_ALFA	DIREKTORAT ALFA	direktorat	t	dit.alfa	t	dit_alfa	t	\N	\N
POLRES_A	POLRES ARUNA	org	t	\N	\N	\N	\N	6281200000001	DIT_ALFA
POLRES_B	\N	instansi	f	\N	\N	\N	\N	\N	POLDA_LAMA
\.

COPY public."user" (user_id, nama, title, divisi, jabatan, insta, tiktok, client_id, status, exception, wa_notification_opt_in, old_column) FROM stdin;
90010001	RANGGA CONTOH	AKP	SAT ALFA	KASAT ALFA	https://www.instagram.com/Rangga.C/	@rangga_c	POLRES_A	t	f	t	7
90010002	SARI UJI	BRIPDA	SI UMUM	BA SI UMUM	@Sari_U	\N	POLRES_A	t	f	f	\N
90010003	BUDI MISAL	BRIPTU	SI UMUM	BA SI UMUM	budi.misal	budimisal	POLRES_A	t	t	\N	\N
90010004	\N	\N	\N	\N	\N	\N	POLRES_B	t	f	f	\N
90010005	TANTI CONTOH	AIPDA	SAT ALFA	BA SAT ALFA	tanti c	tanti.c	\N	t	f	f	\N
\N	NO NUMBER	\N	\N	\N	\N	\N	POLRES_A	t	f	f	\N
\.

COPY public.insta_post (shortcode, client_id, caption, comment_count, created_at) FROM stdin;
C0NT0H_001	DIT_ALFA	Apel pagi;\nsiap melayani	3	2026-03-12 07:10:00
C0NT0H_002	DIT_ALFA	Latihan bersama	0	2026-03-12 16:45:00
C0NT0H_003	DIT_ALFA	\N	\N	\N
\.

COPY public.insta_like (shortcode, likes, updated_at) FROM stdin;
C0NT0H_001	["rangga.c", "sari_u", "warga.net"]	2026-03-12 21:00:00
C0NT0H_002	[{"username": "Rangga.C"}, "budi.misal"]	2026-03-12 21:00:00
C0NT0H_003	["rangga.c"]	2026-03-12 21:00:00
\.
